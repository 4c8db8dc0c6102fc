import {say} from "../words/say.js";

/** A worker that is made for a job and ended with it. */
export interface JobWorker<Command> {
  /** Ends the job under way, if there is one, and gives this one to a new worker. */
  start(command: Command): void;
  /** Tells the worker of the job under way, if there is one. */
  send(command: Command): void;
  /** Ends the job under way; true if there was one. */
  end(): boolean;
}

/**
 * One worker at a time, each made for its job: a busy one reads no messages, and an old one's must not arrive late. `create`
 * makes one (Framework must see its file's name there), `listen` hears its messages, `fail` one sentence if it stops by itself.
 */
export function jobWorker<Command, Message>(
  create: () => Worker,
  {listen, fail}: {listen(message: Message): void; fail(sentence: string): void}
): JobWorker<Command> {
  let worker: Worker | undefined;
  const end = () => {
    const wasBusy = worker !== undefined;
    worker?.terminate();
    worker = undefined;
    return wasBusy;
  };
  return {
    start(command) {
      end();
      worker = create();
      worker.onmessage = ({data}: MessageEvent<Message>) => listen(data);
      worker.onerror = ({message}) => {
        end();
        fail(say("the worker stopped ({reason})", {reason: message || say("it could not be loaded")}));
      };
      worker.postMessage(command);
    },
    send: (command) => worker?.postMessage(command),
    end
  };
}

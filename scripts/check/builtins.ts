/**
 * The names that Framework gives to every cell, as the type checker should see them. A cell that reads another cell's
 * generator gets its values, so `Generators.observe` and `Mutable` are typed as the values.
 */

/** An element that holds a value, as our controls do. */
type Input<T> = Node & {readonly value: T};

interface File {
  readonly name: string;
  readonly href: string;
  readonly size?: number;
  readonly mimeType?: string;
  url(): Promise<string>;
  text(): Promise<string>;
  json<T = unknown>(): Promise<T>;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
  stream(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  image(props?: Partial<HTMLImageElement>): Promise<HTMLImageElement>;
}

export declare function display<T>(value: T): T;
export declare function view<T>(input: Input<T>): T;
export declare function resize(render: (width: number, height: number) => Node): Element;
export declare function visibility(): Promise<void>;
export declare function FileAttachment(name: string): File;
export declare function Mutable<T>(value: T): T & {value: T};

export declare const Generators: {
  input<T>(input: Input<T>): T;
  observe<T>(initialize: (notify: (value: T) => void) => (() => void) | undefined): T;
  dark(): boolean;
  now(): number;
  width(element: Element): number;
};

export declare const invalidation: Promise<void>;
export declare const width: number;
export declare const dark: boolean;
export declare const now: number;

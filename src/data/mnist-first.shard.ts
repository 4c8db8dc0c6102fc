/** The first 10,000 training pictures as gzipped IDX; empty without MNIST. Not named .gz: some servers would unpack it. */
import {loader} from "../../scripts/mnist/loader.js";
import {shardBytes} from "../../scripts/mnist/shards.js";

loader((shards) => shardBytes(shards, "mnist-first.shard"));

/** The other 50,000 training pictures as gzipped IDX; empty without MNIST. */
import {loader} from "../../scripts/mnist/loader.js";
import {shardBytes} from "../../scripts/mnist/shards.js";

loader((shards) => shardBytes(shards, "mnist-rest.shard"));

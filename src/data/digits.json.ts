/** Which digits the site was built with. */
import {loader} from "../../scripts/mnist/loader.js";
import {manifest} from "../../scripts/mnist/shards.js";

loader((shards) => JSON.stringify(manifest(shards)));

import "./labels.js";
import {learn} from "../../dictionary.js";
import {common} from "../common.js";
import {critics} from "../critics.js";
import {distances} from "../distances.js";
import {everywhere} from "../everywhere.js";

learn(common, critics, distances, everywhere);

import "./labels.js";
import {learn} from "../../dictionary.js";
import {common} from "../common.js";
import {critics} from "../critics.js";
import {distances} from "../distances.js";
import {shared} from "../shared.js";

learn(common, critics, distances, shared);

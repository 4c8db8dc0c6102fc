import "./labels.js";
import {learn} from "../../dictionary.js";
import {common} from "../common.js";
import {shared} from "../shared.js";
import {spectral} from "../spectral.js";

learn(common, shared, spectral);

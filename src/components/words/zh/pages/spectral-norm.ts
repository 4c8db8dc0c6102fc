import "./labels.js";
import {learn} from "../../dictionary.js";
import {common} from "../common.js";
import {everywhere} from "../everywhere.js";
import {spectral} from "../spectral.js";

learn(common, everywhere, spectral);

import "./labels.js";
import {learn} from "../../dictionary.js";
import {everywhere} from "../everywhere.js";

learn(everywhere);

import "./labels.js";
import {learn} from "../../dictionary.js";
import {shared} from "../shared.js";

learn(shared);

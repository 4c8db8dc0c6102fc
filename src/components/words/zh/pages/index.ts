import "./labels.js";
import {learn} from "../../dictionary.js";
import {common} from "../common.js";
import {everywhere} from "../everywhere.js";
import {figures1} from "../figures1.js";
import {race} from "../race.js";

learn(common, figures1, race, everywhere);

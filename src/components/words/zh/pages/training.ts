import "./labels.js";
import {learn} from "../../dictionary.js";
import {common} from "../common.js";
import {engine} from "../engine.js";
import {everywhere} from "../everywhere.js";
import {laboratory} from "../laboratory.js";
import {latent} from "../latent.js";
import {train} from "../train.js";

learn(common, engine, laboratory, latent, everywhere, train);

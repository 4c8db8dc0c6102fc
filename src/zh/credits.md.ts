import {chinesePage} from "../../scripts/site/chinese/mergePage.js";

process.stdout.write(chinesePage("credits"));

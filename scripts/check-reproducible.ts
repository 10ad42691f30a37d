import {report} from './check/report.js';
import {reproducible} from './check/reproducible.js';

/** `npm run check:reproducible`, after `npm run build`; also the last part of `npm run check:package`. */
report(await reproducible());

import {hostPages} from './check/browser.js';
import {classicText} from './check/classic.js';
import {data} from './check/data.js';
import {packAndInstall} from './check/packed.js';
import {imports, rules, treeShaking, types} from './check/published.js';
import {report} from './check/report.js';
import {reproducible} from './check/reproducible.js';
import {sizes} from './check/sizes.js';
import {styles} from './check/styles.js';

/** `npm run check:package`, after `npm run build`: what partners get, checked as they get it. */
const packed = await packAndInstall();
try {
  const results = await Promise.all([
    sizes(),
    classicText(),
    hostPages(),
    styles(),
    data(),
    rules(packed),
    imports(packed),
    types(packed),
    treeShaking(packed),
  ]);
  report([...results.flat(), ...(await reproducible())]);
} finally {
  await packed.remove();
}

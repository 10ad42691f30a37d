import {define} from '../../src/define.js';
import {page} from '../../src/page.js';
import {currentScript, scriptOptions} from '../../src/script-options.js';
import {FloorBanner} from '../crisis-banner/floor-banner.js';

/** The smallest file: the banner without content bundles. It makes no request, whatever the page says. */
const {bundle, prefix, region} = scriptOptions(currentScript());
if (bundle) console.warn('crisis-banner.js reads no data-bundle; care-widgets.js does.');
page.region ??= region;
define(prefix + FloorBanner.tag, FloorBanner);

import {CrisisBanner} from './crisis-banner/crisis-banner.js';
import {start} from './start.js';

/** The script tag: every widget. The banner does not wait for Lit. */
start([CrisisBanner], () => import('./lit-widgets.js'));

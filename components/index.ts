/** Every class; importing this registers nothing. */
export {ArticleCard} from './article-card/article-card.js';
export {ArticleList} from './article-list/article-list.js';
export {ContentBundle} from './content-bundle/content-bundle.js';
export {CrisisBanner} from './crisis-banner/crisis-banner.js';
export {MeditationTimer} from './meditation-timer/meditation-timer.js';
export {ResourceFinder} from './resource-finder/resource-finder.js';
export {SupportNetworkWorksheet} from './support-network-worksheet/support-network-worksheet.js';
export * from './events.js';

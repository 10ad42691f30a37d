/** The widgets that need lit-html, which does not load under every Trusted Types policy. */
export {ArticleCard} from './article-card/article-card.js';
export {ArticleList} from './article-list/article-list.js';
export {MeditationTimer} from './meditation-timer/meditation-timer.js';
export {ResourceFinder} from './resource-finder/resource-finder.js';
export {SupportNetworkWorksheet} from './support-network-worksheet/support-network-worksheet.js';

/** What the script of `<article-card>` brings: both stand on one template. */
export {ArticleCard} from './article-card/article-card.js';
export {ArticleList} from './article-list/article-list.js';

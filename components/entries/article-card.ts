import {start} from '../start.js';

start([], () => import('../article-widgets.js'));

import {start} from '../start.js';

start([], () => import('../resource-finder/resource-finder.js'));

import {createApp, ref} from 'vue/dist/vue.esm-bundler.js';

const app = createApp({
  setup() {
    return {region: ref('US'), shown: ref(true), opened: ref('')};
  },
  template: `<main>
    <button id="region" @click="region = 'CA'">Canada</button>
    <button id="toggle" @click="shown = !shown">Show or hide</button>
    <crisis-banner v-if="shown" :region="region" heading-level="3" :collapsible="true"><a href="tel:988">988</a></crisis-banner>
    <article-card heading-level="4" @article-card-open="opened = 'yes'"></article-card>
    <output>{{ opened }}</output>
  </main>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.includes('-');
app.mount('#app');

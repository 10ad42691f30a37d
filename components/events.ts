/**
 * Every public event. None carries a number, typed text or a search: host pages and their tag
 * managers can read events. State events do not bubble. No static fields: they would keep every class
 * in every widget's file.
 */

/** The banner is in the page, but nobody can see it; `reason` is for the integrator. */
export class CrisisBannerHiddenEvent extends Event {
  constructor(readonly reason: 'no size' | 'not visible' | 'inert') {
    super('crisis-banner-hidden');
  }
}

/** A person is about to make the banner smaller; cancelable. */
export class CrisisBannerCollapseEvent extends Event {
  constructor() {
    super('crisis-banner-collapse', {cancelable: true});
  }
}

/** A person opened an article, in place or where it is published. Says which one and nothing else. */
export class ArticleCardOpenEvent extends Event {
  constructor(readonly article: string) {
    super('article-card-open');
  }
}

/** A sitting begins, or goes on after a pause. */
export class MeditationTimerStartEvent extends Event {
  constructor() {
    super('meditation-timer-start');
  }
}

/** A sitting is paused. */
export class MeditationTimerPauseEvent extends Event {
  constructor() {
    super('meditation-timer-pause');
  }
}

/** A bell rang, or could not. Times are on the clock of `performance.now()`, in ms. */
export class MeditationTimerBellEvent extends Event {
  constructor(
    readonly kind: 'start' | 'interval' | 'end',
    readonly due: number,
    /** `null` when it could not sound. */
    readonly played: number | null,
  ) {
    super('meditation-timer-bell');
  }
}

/** A sitting is over. */
export class MeditationTimerEndEvent extends Event {
  constructor(readonly outcome: 'completed' | 'stopped') {
    super('meditation-timer-end');
  }
}

/** A person followed a way to reach a service: its id, never what was searched. */
export class ResourceFinderSelectEvent extends Event {
  constructor(readonly id: string) {
    super('resource-finder-select');
  }
}

/** A person put a service on their list, or took it off. */
export class ResourceFinderSaveEvent extends Event {
  constructor(
    readonly id: string,
    readonly saved: boolean,
  ) {
    super('resource-finder-save');
  }
}

/** Something was written on the worksheet. */
export class SupportNetworkWorksheetChangeEvent extends Event {
  constructor() {
    super('support-network-worksheet-change');
  }
}

/** A person chose whether and how their worksheet is kept; not which way. */
export class SupportNetworkWorksheetKeepEvent extends Event {
  constructor() {
    super('support-network-worksheet-keep');
  }
}

/** A person cleared their worksheet. */
export class SupportNetworkWorksheetClearEvent extends Event {
  constructor() {
    super('support-network-worksheet-clear');
  }
}

declare global {
  interface HTMLElementEventMap {
    'meditation-timer-start': MeditationTimerStartEvent;
    'meditation-timer-pause': MeditationTimerPauseEvent;
    'meditation-timer-bell': MeditationTimerBellEvent;
    'meditation-timer-end': MeditationTimerEndEvent;
    'article-card-open': ArticleCardOpenEvent;
    'crisis-banner-hidden': CrisisBannerHiddenEvent;
    'crisis-banner-collapse': CrisisBannerCollapseEvent;
    'resource-finder-select': ResourceFinderSelectEvent;
    'resource-finder-save': ResourceFinderSaveEvent;
    'support-network-worksheet-change': SupportNetworkWorksheetChangeEvent;
    'support-network-worksheet-keep': SupportNetworkWorksheetKeepEvent;
    'support-network-worksheet-clear': SupportNetworkWorksheetClearEvent;
  }
}

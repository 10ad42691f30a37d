/**
 * Every public event. None carries a number, typed text or a search: host pages and their tag
 * managers can read events. State events do not bubble.
 */

/** The banner is in the page, but nobody can see it; `reason` is for the integrator. */
export class CrisisBannerHiddenEvent extends Event {
  static readonly type = 'crisis-banner-hidden';
  constructor(readonly reason: 'no size' | 'not visible' | 'inert') {
    super(CrisisBannerHiddenEvent.type);
  }
}

/** A person is about to make the banner smaller; cancelable. */
export class CrisisBannerCollapseEvent extends Event {
  static readonly type = 'crisis-banner-collapse';
  constructor() {
    super(CrisisBannerCollapseEvent.type, {cancelable: true});
  }
}

/** A person opened an article, in place or where it is published. Says which one and nothing else. */
export class ArticleCardOpenEvent extends Event {
  static readonly type = 'article-card-open';
  constructor(readonly article: string) {
    super(ArticleCardOpenEvent.type);
  }
}

/** A sitting begins, or goes on after a pause. */
export class MeditationTimerStartEvent extends Event {
  static readonly type = 'meditation-timer-start';
  constructor() {
    super(MeditationTimerStartEvent.type);
  }
}

/** A sitting is paused. */
export class MeditationTimerPauseEvent extends Event {
  static readonly type = 'meditation-timer-pause';
  constructor() {
    super(MeditationTimerPauseEvent.type);
  }
}

/** A bell rang, or could not. Times are on the clock of `performance.now()`, in ms. */
export class MeditationTimerBellEvent extends Event {
  static readonly type = 'meditation-timer-bell';
  constructor(
    readonly kind: 'start' | 'interval' | 'end',
    readonly due: number,
    /** `null` when it could not sound. */
    readonly played: number | null,
  ) {
    super(MeditationTimerBellEvent.type);
  }
}

/** A sitting is over. */
export class MeditationTimerEndEvent extends Event {
  static readonly type = 'meditation-timer-end';
  constructor(readonly outcome: 'completed' | 'stopped') {
    super(MeditationTimerEndEvent.type);
  }
}

/** A person followed a way to reach a service: its id, never what was searched. */
export class ResourceFinderSelectEvent extends Event {
  static readonly type = 'resource-finder-select';
  constructor(readonly id: string) {
    super(ResourceFinderSelectEvent.type);
  }
}

/** A person put a service on their list, or took it off. */
export class ResourceFinderSaveEvent extends Event {
  static readonly type = 'resource-finder-save';
  constructor(
    readonly id: string,
    readonly saved: boolean,
  ) {
    super(ResourceFinderSaveEvent.type);
  }
}

/** Something was written on the worksheet. */
export class SupportNetworkWorksheetChangeEvent extends Event {
  static readonly type = 'support-network-worksheet-change';
  constructor() {
    super(SupportNetworkWorksheetChangeEvent.type);
  }
}

/** A person chose whether and how their worksheet is kept; not which way. */
export class SupportNetworkWorksheetKeepEvent extends Event {
  static readonly type = 'support-network-worksheet-keep';
  constructor() {
    super(SupportNetworkWorksheetKeepEvent.type);
  }
}

/** A person cleared their worksheet. */
export class SupportNetworkWorksheetClearEvent extends Event {
  static readonly type = 'support-network-worksheet-clear';
  constructor() {
    super(SupportNetworkWorksheetClearEvent.type);
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

export type WidgetClass = CustomElementConstructor & {readonly version?: string};

/**
 * Registers `element` as `tag`. The first definition wins; another one is reported, never thrown,
 * because a second copy of this script must not break a partner's page.
 */
export function define(tag: string, element: WidgetClass, registry = customElements): void {
  // Through the prototype: some hosts patch `customElements.define`.
  const proto = CustomElementRegistry.prototype;
  const known = proto.get.call(registry, tag) as WidgetClass | undefined;
  if (!known) {
    // A registry takes each constructor once, so a second name needs a class of its own.
    const constructor = proto.getName?.call(registry, element) ? class extends element {} : element;
    proto.define.call(registry, tag, constructor);
  } else if (known !== element && known.version !== element.version) {
    console.warn(
      `<${tag}> ${element.version ?? ''} was not registered: ${known.version ?? 'another element'} has the name.`,
    );
  }
}

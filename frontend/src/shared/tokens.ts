/**
 * The colours of tokens.css as the values a canvas or an SVG attribute can take. A custom property may hold
 * `light-dark(…)`, so the value is read from a probe element's computed colour, not from the property.
 */
export function tokenColour(host: HTMLElement, name: `--rosa-${string}`, fallback: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name}, ${fallback})`;
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour.startsWith('rgb') ? colour : fallback;
}

/** True when the person asked their system for less motion. */
export function prefersLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The mark of Beside: a stem and a dot, something standing beside a line. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 16 16" aria-hidden="true">
    <rect x="1" y="1" width="2" height="14" rx="1" />
    <circle cx="10" cy="10" r="5" />
  </svg>
);

/** A ring with a stroke: something is missing. */
export const OddSign = () => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 5.25v3M8 10.75h.01" />
  </svg>
);

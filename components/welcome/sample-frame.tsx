interface Props {
  isOpen: boolean;
  /** The real sidebar page, with the sample person. */
  address: string;
}

/** The sidebar as it will stand beside a calendar: the page itself, not a picture of it. */
export const SampleFrame = ({ isOpen, address }: Props) => (
  <section class="sample" id="sample" aria-label="Sidebar with a sample person" hidden={!isOpen}>
    {isOpen && (
      <>
        <iframe src={address} title="Beside, prepared for a sample person" />
        <p class="meta">
          Everything in it works. The person is invented and leaves with one click in settings.
        </p>
      </>
    )}
  </section>
);

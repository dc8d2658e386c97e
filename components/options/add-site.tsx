import { useState } from 'preact/hooks';

interface Props {
  /** Products that run on the user's own address. */
  anywhere: readonly string[];
  said: string;
  add(address: string): Promise<boolean>;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** A field for the address of webmail one hosts oneself. */
export function AddSite({ anywhere, said, add }: Props) {
  const [typed, setTyped] = useState('');
  return (
    <li class="item">
      <form
        class="add-site"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add(typed).then((isAdded) => isAdded && setTyped(''));
        }}
      >
        <label class="small quiet" for="own-address">
          Your own address, for webmail you host
        </label>
        <div class="line">
          <input
            class="field"
            id="own-address"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            placeholder="https://mail.northlight.example"
            value={typed}
            aria-describedby="own-address-said"
            aria-invalid={said !== ''}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button class="btn edge" type="submit">
            Add a site
          </button>
        </div>
        <p class="small" id="own-address-said" role="status">
          {said}
        </p>
        {anywhere.length > 0 && (
          <p class="meta">
            Beside knows {list.format(anywhere)}, wherever they run. Of others it reads what it can be sure
            of.
          </p>
        )}
      </form>
    </li>
  );
}

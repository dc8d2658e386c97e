import type { UserSettings } from '../../utils/core/settings.ts';
import { Part } from './part.tsx';

type Theme = UserSettings['theme'];

const choices: readonly { theme: Theme; words: string }[] = [
  { theme: 'system', words: 'System' },
  { theme: 'light', words: 'Light' },
  { theme: 'dark', words: 'Dark' },
];

interface Props {
  /** null until it is known. */
  theme: Theme | null;
  said: string;
  choose(theme: Theme): Promise<void>;
}

export const ThemePart = ({ theme, said, choose }: Props) => (
  <Part id="appearance" head="Appearance" note="In the sidebar and on pages of Beside.">
    <li class="item">
      <div>
        <p class="strong" id="theme-name">
          Light or dark
        </p>
        <p class="small quiet" role="status">
          {said}
        </p>
      </div>
      <div class="acts">
        <div class="segmented" role="radiogroup" aria-labelledby="theme-name">
          {choices.map((choice) => (
            <label key={choice.theme}>
              <input
                type="radio"
                name="theme"
                value={choice.theme}
                checked={choice.theme === theme}
                onChange={() => void choose(choice.theme)}
              />
              {choice.words}
            </label>
          ))}
        </div>
      </div>
    </li>
  </Part>
);

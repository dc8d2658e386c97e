import { givenName } from '../../utils/core/person.ts';
import type { PanelModel } from '../../utils/models/panel-model.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { LockNow } from '../lock/lock-now.tsx';
import { Icon } from '../shared/icon.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { Menu, type MenuItem } from '../shared/menu.tsx';
import { Monogram } from '../shared/monogram.tsx';

function itemsFor(panel: PanelModel, person: PersonModel): readonly MenuItem[] {
  const name = givenName(person.page.value.person.name);
  const byHand = person.byHand.value;
  return [
    { words: `Card of ${name}`, onChoose: () => person.showCard(true) },
    {
      words: 'Step by step',
      onChoose: () => {
        person.showCard(false);
        person.workflows.choose();
      },
    },
    ...(panel.alone
      ? []
      : [
          byHand === 'kept'
            ? { words: 'Follow the page again', onChoose: panel.followPage }
            : { words: `Keep ${name} open`, onChoose: panel.pin },
        ]),
    { words: 'Choose another person', onChoose: () => panel.openPicker('open'), apart: true },
    ...(person.identity === null || byHand !== null
      ? []
      : [{ words: `This is not ${name}`, onChoose: () => panel.openPicker('identify') }]),
    {
      words: `${name} in the journal`,
      onChoose: () => panel.openJournal(person.stored.value ? person.page.value.person.id : null),
      apart: true,
    },
    { words: 'Settings', onChoose: panel.openOptions },
  ];
}

/** Who this is and what the page says: always in sight. */
export function PersonHead({ panel, person }: { panel: PanelModel; person: PersonModel }) {
  const { name } = person.page.value.person;
  const covered = panel.covered.value;
  const byHand = person.byHand.value;
  return (
    <div class="person-head">
      <Monogram name={name} large />
      <div>
        <h1 class="title" dir="auto">
          {name}
        </h1>
        <p class="small quiet">
          {person.line.value}
          {byHand !== null && !panel.alone && (
            <>
              {byHand === 'kept' ? '. Kept open by you. ' : '. '}
              <button type="button" class="link" onClick={panel.followPage}>
                Follow the page
              </button>
            </>
          )}
        </p>
      </div>
      <div class="tools">
        <IconButton
          icon="cover"
          label={covered ? 'Uncover private text' : 'Cover private text'}
          keys="Alt+H"
          pressed={covered}
          onClick={panel.turnCover}
        />
        <LockNow />
        <Menu label={`More for ${givenName(name)}`} buttonClass="icon-btn" items={itemsFor(panel, person)}>
          <Icon name="more" />
        </Menu>
      </div>
    </div>
  );
}

import { describe, expect, it } from 'vitest';
import { SiteAccessModel, type SiteAccessPorts, type SiteRow } from '../../utils/models/site-access-model.ts';
import { FakeGrants } from './fake-grants.ts';
import { accessPorts, noon, settled } from './sample-sites.ts';

const calendar = 'https://calendar.alder.example/*';
const ownMail = 'https://mail.northlight.example/*';

async function start(change: Partial<SiteAccessPorts> = {}) {
  const around = accessPorts(change);
  const model = new SiteAccessModel(around.ports);
  await settled();
  const row = (key: string): SiteRow => {
    const found = model.rows.value.find((each) => each.key === key);
    if (!found) throw new Error(`no row ${key}`);
    return found;
  };
  return { ...around, model, row };
}

describe('site access', () => {
  it('lists what can be allowed, and names what runs anywhere', async () => {
    const { model } = await start();
    expect(model.rows.value.map(({ name, hosts, isGranted }) => [name, hosts, isGranted])).toEqual([
      ['Alder Calendar', 'calendar.alder.example', false],
      ['Birch Mail', 'mail.birch.example, birch.example', false],
    ]);
    expect(model.anywhere.value).toEqual(['Cedar Groupware']);
  });

  it('lists the demo of this machine only where it runs', async () => {
    const { model } = await start({ grants: new FakeGrants({ required: ['http://127.0.0.1/*'] }) });
    expect(model.rows.value.map(({ name }) => name)).toEqual(['Alder Calendar', 'Birch Mail', 'Demo']);
  });

  it('asks within the click, for the site and nothing else', async () => {
    const { model, grants, row } = await start();
    const done = model.allow(row('alder-calendar'));
    // Not awaited yet: a browser would refuse a question asked any later.
    expect(grants.asked).toEqual([[calendar]]);
    await done;
    expect(row('alder-calendar').isGranted).toBe(true);
    expect(row('birch-mail').isGranted).toBe(false);
  });

  it('tells the background once allowed and once revoked, and not when refused', async () => {
    const { model, grants, heard, row } = await start();
    grants.answer = false;
    await model.allow(row('alder-calendar'));
    expect(heard.told).toBe(0);
    grants.answer = true;
    await model.allow(row('alder-calendar'));
    expect(heard.told).toBe(1);
    await model.revoke(row('alder-calendar'));
    expect(heard.told).toBe(2);
    expect(row('alder-calendar').isGranted).toBe(false);
  });

  it('leaves a refused site as it was and says so without blame', async () => {
    const { model, grants, row } = await start();
    grants.answer = false;
    await model.allow(row('alder-calendar'));
    expect(row('alder-calendar')).toMatchObject({
      isGranted: false,
      said: expect.stringContaining('Not allowed'),
    });
  });

  it('says what still works when the browser cannot ask', async () => {
    const { model, grants, row } = await start();
    grants.answer = new Error('may only be called from a user input handler');
    await model.allow(row('alder-calendar'));
    expect(row('alder-calendar').said).toMatch(/notes work/);
  });

  it('follows a grant that is taken back in the browser, and forgets what it said before', async () => {
    const grants = new FakeGrants({ granted: [calendar, ownMail] });
    const { model, row } = await start({ grants });
    expect(row('alder-calendar').isGranted).toBe(true);
    grants.revokeOutside(calendar);
    await settled();
    expect(row('alder-calendar').isGranted).toBe(false);
    grants.revokeOutside(ownMail);
    await settled();
    expect(model.rows.value.map(({ key }) => key)).toEqual(['alder-calendar', 'birch-mail']);
  });

  it('keeps a required site on and says where it can be taken back', async () => {
    const { model, row, heard } = await start({ grants: new FakeGrants({ required: [calendar] }) });
    await model.revoke(row('alder-calendar'));
    expect(row('alder-calendar')).toMatchObject({ isGranted: true, said: expect.stringContaining('keeps') });
    expect(heard.told).toBe(0);
  });

  it('sees a site as allowed when a broader grant covers it, without listing that grant', async () => {
    const { model, row } = await start({ grants: new FakeGrants({ granted: ['https://*/*'] }) });
    expect(row('birch-mail').isGranted).toBe(true);
    expect(model.rows.value).toHaveLength(2);
  });

  it('says that open pages join in later when the background does not answer', async () => {
    const { model, row } = await start({ tellBackground: () => Promise.reject(new Error('gone')) });
    await model.allow(row('alder-calendar'));
    expect(row('alder-calendar')).toMatchObject({ isGranted: true, said: expect.stringContaining('reload') });
  });

  it('shows health only where it is allowed, and works without any', async () => {
    const health = async () => [
      {
        site: 'alder-calendar',
        host: 'calendar.alder.example',
        at: noon,
        since: noon,
        missing: [],
        reason: '',
      },
    ];
    const grants = new FakeGrants({ granted: [calendar] });
    const { row } = await start({ grants, health });
    expect(row('alder-calendar').health.state).toBe('fine');
    expect(row('birch-mail').health.words).toBe('Not allowed');
    const broken = await start({ grants, health: () => Promise.reject(new Error('storage')) });
    expect(broken.row('alder-calendar').isGranted).toBe(true);
  });

  it('stops listening when the page goes', async () => {
    const { model, grants } = await start();
    expect(grants.listenerCount).toBe(1);
    model[Symbol.dispose]();
    expect(grants.listenerCount).toBe(0);
  });
});

describe('own address', () => {
  it('asks within the click and lists the host once allowed', async () => {
    const { model, grants, row } = await start();
    const done = model.addAddress('mail.northlight.example/roundcube');
    expect(grants.asked).toEqual([[ownMail]]);
    expect(await done).toBe(true);
    expect(row(ownMail)).toMatchObject({ name: 'mail.northlight.example', isGranted: true });
  });

  it('asks for nothing when the address cannot be one', async () => {
    const { model, grants } = await start();
    expect(await model.addAddress('ftp://mail.northlight.example')).toBe(false);
    expect(grants.asked).toEqual([]);
    expect(model.addressSaid.value).toContain('https');
  });

  it('says so under the field when it was refused, and clears it with the next try', async () => {
    const { model, grants } = await start();
    grants.answer = false;
    expect(await model.addAddress('mail.northlight.example')).toBe(false);
    expect(model.addressSaid.value).toContain('Not allowed');
    grants.answer = true;
    expect(await model.addAddress('mail.northlight.example')).toBe(true);
    expect(model.addressSaid.value).toBe('');
  });

  it('can be revoked and leaves the list', async () => {
    const grants = new FakeGrants({ granted: [ownMail] });
    const { model, row } = await start({ grants });
    await model.revoke(row(ownMail));
    expect(model.rows.value.map(({ key }) => key)).not.toContain(ownMail);
  });
});

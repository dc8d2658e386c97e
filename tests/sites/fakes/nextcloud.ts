import { builder } from './element.ts';
import { robin, story } from './story.ts';

export const nextcloudOrigin = 'https://cloud.northlight.example';

/** What every app of Nextcloud has in the head of its page. */
export function startNextcloud(document: Document, lang: string) {
  const make = builder(document);
  document.documentElement.lang = lang;
  document.documentElement.setAttribute('data-locale', lang);
  document.head.setAttribute('data-requesttoken', 'token');
  document.head.setAttribute('data-user', 'robin');
  document.head.setAttribute('data-user-displayname', robin.name);
  const content = make('main', { id: 'app-content-vue' });
  document.body.replaceChildren(content);
  return { make, content, now: story.now };
}

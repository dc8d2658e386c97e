import { selectors } from '../selector.ts';

// From the source of the calendar app, versions of 2025 and 2026; its class names are its own and follow its parts.
export const open = selectors('nextcloud-calendar', '2026-11', {
  app: '#app-content-vue, #content-vue, .fc, .app-calendar',
  title: '.property-title',
  when: '.property-title-time-picker',
  texts: '.property-text',
  // Place and description are rows alike, told apart by the picture before them or by their own name.
  place: '[class*="map-marker"], [class*="property-location"]',
  description: '[class*="text-box"], [class*="property-description"]',
  // What may be read out of the last of its parts when none has a name: buttons and fields say nothing of the event.
  controls: 'button, input, select, [role=button]',
  guests: '.invitees-list-item',
  guestName: '.attendee-display__name, .invitees-list-item__displayname',
  guestAddress: '[title*="@"], a[href^="mailto:"], .attendee-display__email',
  organizer: '.invitees-list-item__organizer-hint',
  answer: '.avatar-participation-status__text',
  more: '.invitees-list__more',
  chips: '[data-object-id][data-recurrence-id]',
  // What holds without the names above. What an author links in a text bears no address in its title.
  anything: '*',
  titled: '[title*="@"]',
});

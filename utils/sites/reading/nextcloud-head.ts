/** The head that every page of Nextcloud has, whichever of its apps it shows. */
export const nextcloudHead = 'head[data-requesttoken]';

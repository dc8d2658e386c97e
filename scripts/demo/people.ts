/** Everybody in the demo. All invented. */
export interface DemoPerson {
  name: string;
  email: string;
}

const at = (name: string, email: string): DemoPerson => ({ name, email });

export const robin = at('Robin Vale', 'robin@northlight.example');
export const dana = at('Dana Okafor', 'dana@northlight.example');
export const aiko = at('Aiko Tanabe', 'aiko@harbourworks.example');
export const mateo = at('Mateo Ruiz', 'mateo@northlight.example');
export const ines = at('Ines Halvorsen', 'ines@northlight.example');
export const priya = at('Priya Nair', 'priya@northlight.example');
export const lena = at('Lena Brandt', 'lena.brandt@fjordhost.example');
export const noah = at('Noah Lindqvist', 'noah@lindqvist.example');
export const letter = at('The Release Letter', 'news@releaseletter.example');

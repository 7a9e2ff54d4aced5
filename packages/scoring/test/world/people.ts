import { bill } from './ring.js';

export const devon = { name: 'Devon Clarke', phone: '+13055550111' };
export const marcia = { name: 'Marcia Brown', phone: '+18765550122' };
export const rosa = { name: 'Rosa Reyes', phone: '+18765550133' };
export const jean = { name: 'Jean Baptiste', phone: '+18765550144' };
export const keisha = { name: 'Keisha Campbell', phone: '+13055550155' };
export const pierre = { name: 'Pierre Joseph', phone: '+18765550166' };

/** Devon is seized sending to Marcia; Rosa is one step away by his phone, Jean another by hers; Keisha is a stranger. */
export const seized = bill('SEIZED', devon, marcia);
export const near = bill('NEAR', { ...devon, name: 'D. Clark' }, rosa);
export const far = bill('FAR', keisha, { ...rosa, name: 'R. Reyes' });
export const stranger = bill('STRANGER', { name: 'Winston Charles', phone: '+13055550177' }, pierre);

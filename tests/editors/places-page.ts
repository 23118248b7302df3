import { type Field, makePlace, type Place } from './places.ts';

const wanted = new URLSearchParams(location.search);
await makePlace(wanted.get('place') as Place, wanted.get('field') as Field);

import type {Resource} from '../bundle.js';
import {formatter} from '../formatter.js';

/** Where somebody is. It stays in memory and is used on the device alone. */
export interface Point {
  latitude: number;
  longitude: number;
}

const EARTH_KM = 6371;
const KM_IN_MILE = 1.609;
/** Countries that measure roads in miles. */
const IN_MILES = ['US', 'GB', 'LR'];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies. */
export function kilometres(a: Point, b: Point): number {
  const [north, east] = [b.latitude - a.latitude, b.longitude - a.longitude].map(
    (degrees) => Math.sin(radians(degrees) / 2) ** 2,
  ) as [number, number];
  const part = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, north + part)));
}

/** To the nearest location of a service; infinite where it gives none. */
export function kilometresTo({locations = []}: Resource, from: Point): number {
  return locations.reduce((least, {latitude, longitude}) => {
    if (latitude === undefined || longitude === undefined) return least;
    return Math.min(least, kilometres(from, {latitude, longitude}));
  }, Infinity);
}

/** "3 miles" or "5 kilometers", as a country measures its roads. */
export function distanceText(km: number, locale: string, country: string): string {
  const miles = IN_MILES.includes(country);
  const length = Math.max(0.1, miles ? km / KM_IN_MILE : km);
  return formatter(Intl.NumberFormat, locale, {
    style: 'unit',
    unit: miles ? 'mile' : 'kilometer',
    unitDisplay: 'long',
    maximumFractionDigits: length < 2 ? 1 : 0,
  }).format(length);
}

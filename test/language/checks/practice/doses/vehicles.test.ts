import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (vehicle: string, drug: string): string => `vehicle saline { ${vehicle} }
drug morphine { dose: 5 mg/kg  ${drug}  vehicle: saline }
animals mice { species: mouse }
phase p day 1 { session s { inject saline  inject morphine } }`;

describe('a vehicle beside its drug', () => {
  it.each<readonly [string, string, string]>([
    ['route: ip', 'route: sc', 'saline is given ip, but morphine, whose vehicle it is, sc'],
    ['route: ip  volume: 1 mL/kg', 'route: ip  volume: 10 mL/kg', 'saline is given at 1 mL/kg, but morphine, whose vehicle it is, at 10 mL/kg'],
    ['route: ip  volume: 1 mL/kg', 'route: sc  volume: 10 mL/kg', 'saline is given ip, but'],
  ])('%s and %s', async (vehicle, drug, message) => {
    expect(await said('vehicle-unlike-drug', study(vehicle, drug))).toEqual([expect.stringContaining(message)]);
  });

  it.each<readonly [string, string]>([
    ['route: ip  volume: 10 mL/kg', 'route: ip  volume: 10 mL/kg'],
    ['route: ip  volume: 10 mL/kg', 'route: ip  volume: 10000 uL/kg'],
    ['route: ip  volume: 0.1 mL', 'route: ip  volume: 10 mL/kg'],
    ['route: ip  volume: unstated', 'route: ip  volume: 10 mL/kg'],
    ['route: ip', 'route: unstated'],
  ])('is not held against it: %s and %s', async (vehicle, drug) => {
    expect(await said('vehicle-unlike-drug', study(vehicle, drug))).toEqual([]);
  });
});

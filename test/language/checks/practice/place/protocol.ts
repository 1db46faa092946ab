/** A protocol with two sides, two drugs and what is asked about. */
export const protocol = (rest: string): string => `protocol "Under test"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc }
drug cocaine { dose: 10 mg/kg  route: ip }
animals mice { species: mouse }
apparatus box {
  compartment left { floor: "grid" }
  compartment right { floor: "mesh" }
  compartment middle { floor: "smooth" }
}
assign drug_side, other_side to box.left, box.right { method: counterbalanced }
${rest}
`;

export const confined = (material: string, place: string, length = '30 min'): string => `inject ${material} confine to ${place} for ${length}`;

export const trained = `phase conditioning days 2 to 9 {
  session a on odd days at 09:00 { ${confined('saline', 'other_side')} }
  session b on even days at 09:00 { ${confined('morphine', 'drug_side')} }
}`;

/** A small study with all that a schedule needs, in `/lab/small.cpp`. */
export const protocol = `protocol "Small"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: 2  compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 4 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group }
allocation { method: randomised  unit: animal  seed: 7 }
phase training days 1 to 2 { session s at 09:00 { when treatment is drugged { inject morphine } otherwise { inject saline }  confine to drug_side for 20 min } }
`;

export const table = `animal,sex,weight_g,cage\n${Array.from({ length: 8 }, (_, index) => `M${index + 1},male,${20 + index},C${Math.floor(index / 2)}`).join('\n')}\n`;

export const facility = JSON.stringify({ zone: 'Europe/Berlin', hours: { monday: ['08:00-17:00'], tuesday: ['08:00-17:00'] }, people: [{ name: 'Ada' }, { name: 'Ben' }], syringes: [{ name: 'insulin', holds: 0.5, step: 0.01 }] }, undefined, 2);

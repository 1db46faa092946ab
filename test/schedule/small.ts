/** A small study with all that a schedule needs, quickly scheduled. @param when its sessions are */
export const smallStudy = (when = 'between 09:00 and 12:00'): string => `protocol "Small"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: 2  compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 4 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group }
allocation { method: randomised  unit: animal  seed: 7 }
phase training days 1 to 2 { session s ${when} { when treatment is drugged { inject morphine } otherwise { inject saline }  confine to drug_side for 20 min } }
`;

/** Its animals. */
export const smallTable = `animal,sex,weight_g,cage\n${Array.from({ length: 8 }, (_, index) => `M${index + 1},male,${20 + index},C${Math.floor(index / 2)}`).join('\n')}\n`;

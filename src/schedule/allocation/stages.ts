/** What random numbers of the allocation are drawn for, one after the other; none shares any with another. A number is never given to another stage. */
export const stages = { arms: 0, sides: 1, orders: 2, boxes: 3, partners: 4, together: 5 } as const;

/** Another name or number wherever the same study, animals and seed would be allocated otherwise. */
export const algorithm = 'placepref-allocation 1';

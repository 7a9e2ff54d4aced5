/** Rules to be shown; nothing here evaluates them. */
export const ruleSetSource = `ruleset: test-rules
rules:
  - id: CMD-04
    title: Describes a firearm part and is declared as something else
    family: commodity
    basis: 15 CFR 758.1(b)
    when: says(goods.description, "part")
  - id: VAL-01
    title: Value per kilogram far below the lane's
    family: value
    measure: shipment.valueUsd / shipment.grossWeightKg
  - id: PTY-05
    title: Consignee is a mailbox
    family: party
    when: parties.consignee.mailbox
  - id: TMP-02
    adjust: [VAL-01]
    times: 0.6
    when: calendar.barrelSeason
`;

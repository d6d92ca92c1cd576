"""The Buurtafspraak: rules, actions, screens, links and gates."""

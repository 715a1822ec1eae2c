-- The rule ROLE has its text too, so that filters find it.
SELECT portevoix_compare_as_text('DoubtfulLogin', 'rule', 'createdAt', 'id');

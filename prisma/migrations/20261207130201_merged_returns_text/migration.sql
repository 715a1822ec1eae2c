-- A new value can be named only after the transaction that added it.
SELECT portevoix_compare_as_text('DoubtfulRow', 'rule', 'createdAt', 'id');

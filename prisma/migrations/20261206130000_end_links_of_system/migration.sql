-- The worker that deletes addresses that count no more works across organisations.
SELECT portevoix_admit_system('NoticeEndLink', 'SELECT, DELETE');

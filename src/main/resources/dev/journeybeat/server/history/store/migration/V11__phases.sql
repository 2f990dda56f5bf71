-- The phases of a run have new names.
update steps set part = 'SETUP' where part = 'PREPARATION';
update steps set part = 'JOURNEY' where part = 'WALK';
update steps set part = 'CLEANUP' where part = 'UNDO';

-- So has an alert condition.
update alerts set trouble = 'OVERDUE' where trouble = 'LATE';

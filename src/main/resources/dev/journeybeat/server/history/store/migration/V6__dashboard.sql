-- What it takes to show at a glance how journeys stand, however many runs there are.

-- Since when a journey stands as it does: one seek for each other verdict.
create index runs_by_verdict on runs (journey, location, verdict, fired_at);

-- The few that are under way.
create index runs_under_way on runs (started_at) where verdict is null;

-- who waited at a step was counted again for the part of the journey around it
delete from insight.finished_waits where element_type = 'CALL_ACTIVITY';

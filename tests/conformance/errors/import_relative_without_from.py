import .tools

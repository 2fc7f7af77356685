-- Building, joining and searching strings; what grows is kept in a table, for Lua's strings do not grow.
local function build(n)
  local parts = {}
  for i = 0, n - 1 do
    parts[#parts + 1] = "x" .. tostring(i % 10)
  end
  return table.concat(parts)
end

local function joiner(n)
  local parts = {}
  for i = 0, n - 1 do
    parts[#parts + 1] = tostring(i)
  end
  return table.concat(parts, ",")
end

local function scan(s)
  local c = 0
  for i = 1, #s do
    if s:sub(i, i) == "1" then c = c + 1 end
  end
  return c
end

local a = build(600000)
print(#a)
local b = joiner(600000)
print(#b)
print(scan(b))

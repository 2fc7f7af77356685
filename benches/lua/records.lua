-- Everyday data work: splitting, grouping, sorting by keys, formatting, slicing.
local function parse(lines)
  local out = {}
  for i, line in ipairs(lines) do
    local name, count, price = line:match("^([^,]*),([^,]*),([^,]*)$")
    local whole = math.tointeger(tonumber(count))
    if whole then
      out[i] = { name, whole, tonumber(price) }
    else
      out[i] = { name, 0, 0.0 }
    end
  end
  return out
end

local function sum(values)
  local total = 0.0
  for _, value in ipairs(values) do
    total = total + value
  end
  return total
end

local function report(rows)
  local totals, ordered = {}, {}
  for _, row in ipairs(rows) do
    local name, count, price = row[1], row[2], row[3]
    local values = totals[name]
    if not values then
      values = {}
      totals[name] = values
      ordered[#ordered + 1] = { name = name, values = values }
    end
    values[#values + 1] = count * price
  end
  for _, item in ipairs(ordered) do
    item.total = sum(item.values)
  end
  table.sort(ordered, function(a, b)
    if a.total ~= b.total then return a.total > b.total end
    return a.name < b.name
  end)
  local out = {}
  for i, item in ipairs(ordered) do
    out[i] = string.format("%-10s|%14.2f|%5d", item.name, sum(item.values), #item.values)
  end
  return out
end

local function filtered(rows)
  local out = {}
  for _, row in ipairs(rows) do
    if row[2] > 2 then out[#out + 1] = row end
  end
  return out
end

local lines = {}
for i = 0, 59999 do
  lines[i + 1] = string.format("n%d,%s,%d.5", i % 97, i % 13 ~= 0 and tostring(i % 31) or "x", i % 17)
end
local rows, table_
for _ = 1, 4 do
  rows = parse(lines)
  table_ = report(filtered(rows))
end
print(#rows .. " " .. table_[1] .. " " .. table_[#table_])

local spaced = {}
for i, line in ipairs(lines) do
  spaced[i] = line:gsub(",", " ")
end
local words = {}
for word in table.concat(spaced, " "):gmatch("%S+") do
  words[#words + 1] = word
end
local names, distinct = {}, 0
for _, word in ipairs(words) do
  if word:sub(1, 1) == "n" and not names[word] then
    names[word] = true
    distinct = distinct + 1
  end
end
local letters = 0
for i = 1, #words, 3 do
  letters = letters + #words[i]
end
print(distinct .. " " .. letters)

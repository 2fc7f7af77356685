"""The lines in which two texts differ; failed assertions show them."""


def differing_lines(first, second):
    """All lines, with '- ' before those of the first only, '+ ' before those of the second."""
    rows, columns = len(first), len(second)
    # The length of the longest common part of what is behind each pair of places.
    common = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            if first[row] == second[column]:
                common[row][column] = common[row + 1][column + 1] + 1
            else:
                common[row][column] = max(common[row + 1][column], common[row][column + 1])
    lines = []
    row = column = 0
    while row < rows or column < columns:
        if row < rows and column < columns and first[row] == second[column]:
            lines.append('  ' + first[row])
            row, column = row + 1, column + 1
        elif row < rows and (column == columns
                             or common[row + 1][column] >= common[row][column + 1]):
            lines.append('- ' + first[row])
            row += 1
        else:
            lines.append('+ ' + second[column])
            column += 1
    return lines
